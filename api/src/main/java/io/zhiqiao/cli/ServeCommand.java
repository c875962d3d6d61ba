package io.zhiqiao.cli;

import io.zhiqiao.account.FirstStart;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs pages and REST until somebody stops it. */
@Command(
        name = "serve",
        description = {
            "启动网页与接口服务，直到 Ctrl-C。其余设置见 config/application.yml。",
            "Runs pages and REST until Ctrl-C; further settings are in config/application.yml."
        })
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = {
                "端口，0 为任一空闲端口；默认取 config/application.yml",
                "0 takes any free one; else as config/application.yml says"
            })
    private @Nullable Integer port;

    @Mixin
    private final FolderOptions folders;

    ServeCommand(Console console) {
        this.console = console;
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = new LinkedHashMap<String, String>();
        if (port != null) {
            settings.put("server.port", Port.setting(port));
        }
        var closed = new CountDownLatch(1);
        var web = WebApplication.start(console, folders.folders(), settings);
        web.addApplicationListener((ContextClosedEvent event) -> closed.countDown());
        console.note("智桥已启动：%s（Ctrl-C 停止） Zhiqiao is at %s (Ctrl-C stops it)"
                .formatted(WebApplication.address(web), WebApplication.address(web)));
        web.getBean(FirstStart.class).path().ifPresent(path -> {
            var invitation = FirstStart.invitation(WebApplication.address(web).replaceAll("/$", "") + path);
            console.note(invitation.zh() + "\n" + invitation.en());
        });
        closed.await();
        return ExitCodes.OK;
    }
}
