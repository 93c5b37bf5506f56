package dev.klingdsl.sandbox

import java.nio.ByteBuffer

/** Reads the length and size of a video, from the boxes of ISO 14496-12. */
class Mp4Fixture {
    private static final Set CONTAINERS = ['moov', 'trak'] as Set
    final Map<String, ByteBuffer> boxes = [:]

    Mp4Fixture(byte[] bytes) {
        read(ByteBuffer.wrap(bytes))
    }

    private void read(ByteBuffer data) {
        while (data.remaining() >= 8) {
            int size = data.getInt(data.position())
            String type = new String(data.array(), data.arrayOffset() + data.position() + 4, 4, 'US-ASCII')
            assert size >= 8 && size <= data.remaining()
            ByteBuffer box = data.slice(data.position() + 8, size - 8)
            boxes[type] = box
            if (type in CONTAINERS) {
                read(box.duplicate())
            }
            data.position(data.position() + size)
        }
        assert !data.hasRemaining()
    }

    BigDecimal getSeconds() {
        boxes.mvhd.getInt(16) / boxes.mvhd.getInt(12)
    }

    int getWidth() {
        boxes.tkhd.getInt(76) >> 16
    }

    int getHeight() {
        boxes.tkhd.getInt(80) >> 16
    }
}
