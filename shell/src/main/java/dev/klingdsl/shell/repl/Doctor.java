package dev.klingdsl.shell.repl;

import java.util.concurrent.Callable;

/** Asks the doctor, whose findings include its own failures. */
final class Doctor {
    private Doctor() {}

    static String ask(Callable<String> doctor) throws InterruptedException {
        try {
            return doctor.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return "the checks failed: " + e.getMessage();
        }
    }
}
