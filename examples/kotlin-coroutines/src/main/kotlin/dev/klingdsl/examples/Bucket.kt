package dev.klingdsl.examples

import dev.klingdsl.request.ImageSource
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import java.util.HexFormat

/** Stands for a storage that knows its objects' hashes, as S3 does: nothing is read before the service needs it. */
class Bucket(private val folder: Path) {
    /** The object as an image of a request. */
    fun image(key: String): ImageSource =
        ImageSource.supplied(key, sha256(key)) { Files.newInputStream(folder.resolve(key)) }

    private fun sha256(key: String): String {
        val digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(key)))
        return HexFormat.of().formatHex(digest)
    }
}
