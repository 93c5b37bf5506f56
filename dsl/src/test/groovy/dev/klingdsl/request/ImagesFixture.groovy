package dev.klingdsl.request

import java.awt.image.BufferedImage
import java.nio.file.Files
import java.nio.file.Path
import javax.imageio.ImageIO

/** Creates image files. */
class ImagesFixture {
    static Path png(Path file, int width, int height) {
        write(file, width, height, 'png')
    }

    static Path jpg(Path file, int width, int height) {
        write(file, width, height, 'jpg')
    }

    /** Creates the header of a WebP file of one of the three kinds, which has its size. */
    static Path webp(Path file, String kind, int width, int height) {
        def bytes = new ByteArrayOutputStream()
        bytes.write('RIFF'.bytes)
        bytes.write([100, 0, 0, 0] as byte[])
        bytes.write("WEBP$kind".bytes)
        bytes.write([50, 0, 0, 0] as byte[])
        switch (kind) {
            case 'VP8X' -> bytes.write([0, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3) as byte[])
            case 'VP8 ' -> bytes.write([0, 0, 0, 0x9d, 0x01, 0x2a] + little(width, 2) + little(height, 2) as byte[])
            case 'VP8L' -> bytes.write([0x2f] + little((width - 1) | ((height - 1) << 14), 4) as byte[])
        }
        bytes.write(new byte[64])
        Files.write(file, bytes.toByteArray())
    }

    private static List<Integer> little(int value, int count) {
        (0..<count).collect { (value >>> (8 * it)) & 0xff }
    }

    private static Path write(Path file, int width, int height, String format) {
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file.toFile())
        file
    }
}
