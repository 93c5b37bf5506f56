package dev.klingdsl.shell.cli.ledger

import groovy.transform.CompileStatic

import java.nio.file.Path

/** A process that opens a ledger, says so, and waits to be killed. */
@CompileStatic
class LedgerHolderFixture {
    static void main(String[] args) {
        SqliteLibrary.keepIn(Path.of(args[1]))
        LedgerFile.open(Path.of(args[0]))
        System.out.println('open')
        System.out.flush()
        System.in.read()
    }
}
