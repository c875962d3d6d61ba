package io.zhiqiao.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The form to sign in with. */
@Controller
class SignInPages {

    private final DemoAccounts demo;

    SignInPages(DemoAccounts demo) {
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String form(HttpServletRequest request, Model model) {
        model.addAttribute("failed", request.getParameter("failed") != null);
        model.addAttribute("out", request.getParameter("out") != null);
        model.addAttribute("ready", request.getParameter("ready") != null);
        model.addAttribute("back", request.getParameter("back"));
        model.addAttribute("demoAccounts", demo.ready());
        return "account/sign-in";
    }
}
