package dev.klingdsl.shell.cli.command;

import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.script.BundledScripts;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.exit.UsageException;
import dev.klingdsl.shell.render.ShellQuoting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Writes a starter script. */
@Command(
        name = "new",
        description = "Write a commented script to start from.",
        footer = {"%nExamples:", "  kling new promo", "  kling new shots/opening.groovy"})
public final class NewCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "NAME", description = "The file to write; .groovy is added when missing.")
    private Path name = Path.of("script");

    /** Creates the command. */
    public NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path file =
                name.toString().endsWith(BundledScripts.EXTENSION) ? name : Path.of(name + BundledScripts.EXTENSION);
        Path target = console.environment().resolve(file);
        Path folder = target.getParent();
        try (InputStream starter =
                Objects.requireNonNull(NewCommand.class.getResourceAsStream("starter.groovy"), "starter.groovy")) {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.copy(starter, target);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(file + " is there already and stays as it is; choose another name");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        console.print(
                "wrote " + file + "; see what it asks for with: kling plan " + ShellQuoting.of(file.toString()) + "\n");
        return ExitCode.OK;
    }
}
