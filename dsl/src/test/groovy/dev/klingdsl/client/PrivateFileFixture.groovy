package dev.klingdsl.client

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions

/** A file as the vendor's tools should leave theirs. */
class PrivateFileFixture {
    static Path write(Path file, String text, String permissions = 'rw-------') {
        Files.writeString(file, text)
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions))
    }
}
