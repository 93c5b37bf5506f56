package dev.klingdsl.scripts

import java.nio.ByteBuffer
import java.nio.file.Path

/** Just enough of an mp4 file to know how long and how large its picture is. */
class Mp4HeaderFixture {
    final BigDecimal seconds
    final int width
    final int height

    Mp4HeaderFixture(Path file) {
        def movie = boxes(ByteBuffer.wrap(file.toFile().bytes)).moov
        def header = boxes(movie).mvhd
        def track = boxes(boxes(movie).trak).tkhd
        seconds = header.getInt(16) / header.getInt(12)
        width = track.getInt(76) >> 16
        height = track.getInt(80) >> 16
    }

    private static Map<String, ByteBuffer> boxes(ByteBuffer data) {
        def found = [:]
        for (int at = 0, size = 0; at < data.limit(); at += size) {
            size = data.getInt(at)
            def type = new String(data.array(), data.arrayOffset() + at + 4, 4, 'US-ASCII')
            found.putIfAbsent(type, data.slice(at + 8, size - 8))
        }
        found
    }
}
