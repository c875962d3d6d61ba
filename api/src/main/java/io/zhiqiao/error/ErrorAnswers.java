package io.zhiqiao.error;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.page.Frames;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers a failed request: problem details (RFC 9457) below {@code /api/}, a page elsewhere. */
@Controller
@ControllerAdvice
class ErrorAnswers implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final Frames frames;

    ErrorAnswers(Frames frames) {
        this.frames = frames;
    }

    /** What a controller threw. */
    @ExceptionHandler(Throwable.class)
    Object thrown(Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
        var rejection = RejectionReader.read(thrown);
        if (rejection.status().is5xxServerError()) {
            // The path only: a query or a body may hold a problem's text.
            LOG.error("The request {} {} failed.", request.getMethod(), request.getRequestURI(), thrown);
        }
        return answer(rejection, request.getRequestURI(), request, response);
    }

    /** What the container or a filter decided. */
    @RequestMapping("/error")
    Object decided(HttpServletRequest request, HttpServletResponse response) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        // Without a code nothing failed: somebody typed this address.
        var status = code instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
        var said = request.getAttribute(Rejection.ATTRIBUTE);
        return answer(
                said instanceof Rejection rejection ? rejection : ofContainer(status, request),
                path == null ? request.getRequestURI() : path.toString(),
                request,
                response);
    }

    /** A filter, or the container itself, may have failed for want of a disk. */
    private static Rejection ofContainer(int status, HttpServletRequest request) {
        return status == HttpStatus.INTERNAL_SERVER_ERROR.value()
                        && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? StorageTrouble.of(thrown).orElseGet(() -> RejectionReader.ofStatus(status))
                : RejectionReader.ofStatus(status);
    }

    private Object answer(Rejection rejection, String path, HttpServletRequest request, HttpServletResponse response) {
        return path.startsWith("/api/") ? problemDetails(rejection) : page(rejection, request, response);
    }

    private static ResponseEntity<ProblemDetail> problemDetails(Rejection rejection) {
        return ResponseEntity.status(rejection.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(rejection));
    }

    static ProblemDetail detail(Rejection rejection) {
        var detail = ProblemDetail.forStatusAndDetail(
                rejection.status(),
                rejection.sentence().zh() + "\n" + rejection.sentence().en());
        detail.setProperty("rule", rejection.rule());
        detail.setProperty(
                "message",
                new Sentence(rejection.sentence().zh(), rejection.sentence().en()));
        if (rejection.field() != null) {
            detail.setProperty("field", rejection.field());
        }
        if (rejection.value() != null) {
            detail.setProperty("value", rejection.value());
        }
        detail.setProperty("requestId", requestId());
        return detail;
    }

    private ModelAndView page(Rejection rejection, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(rejection.status().value());
        var page = new ModelAndView("error", rejection.status());
        page.addObject("frame", frames.of(request));
        page.addObject("rejection", rejection);
        page.addObject("requestId", requestId());
        return page;
    }

    private static String requestId() {
        var id = MDC.get("requestId");
        return id == null ? "" : id;
    }
}
