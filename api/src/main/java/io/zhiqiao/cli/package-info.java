/**
 * The command line: each command is a file of its own and starts without the web.
 *
 * <p>{@link io.zhiqiao.cli.ZhiqiaoCommand} lists the commands; each prepares its question, asks the engine, and prints
 * the answer as a table, as plain lines for other programmes, or as JSON. Answers go to standard output, everything else
 * to standard error.
 */
@ApplicationModule(displayName = "Command line")
@NullMarked
package io.zhiqiao.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
