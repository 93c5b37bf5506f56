package dev.klingdsl.result

import java.nio.ByteBuffer
import java.nio.MappedByteBuffer
import java.nio.channels.FileChannel
import java.nio.channels.FileLock
import java.nio.channels.ReadableByteChannel
import java.nio.channels.WritableByteChannel

/** A file on a disk that has so many bytes left. */
class FullDiskFixture extends FileChannel {
    final FileChannel file
    long left

    FullDiskFixture(FileChannel file, long left) {
        this.file = file
        this.left = left
    }

    @Override
    int write(ByteBuffer bytes) {
        if (bytes.remaining() > left) {
            throw new IOException('No space left on device')
        }
        left -= bytes.remaining()
        file.write(bytes)
    }

    @Override
    int read(ByteBuffer bytes) { file.read(bytes) }

    @Override
    long read(ByteBuffer[] all, int offset, int length) { file.read(all, offset, length) }

    @Override
    long write(ByteBuffer[] all, int offset, int length) { throw new UnsupportedOperationException() }

    @Override
    long position() { file.position() }

    @Override
    FileChannel position(long at) {
        file.position(at)
        this
    }

    @Override
    long size() { file.size() }

    @Override
    FileChannel truncate(long size) {
        file.truncate(size)
        this
    }

    @Override
    void force(boolean metaData) { file.force(metaData) }

    @Override
    long transferTo(long position, long count, WritableByteChannel target) { file.transferTo(position, count, target) }

    @Override
    long transferFrom(ReadableByteChannel source, long position, long count) { throw new UnsupportedOperationException() }

    @Override
    int read(ByteBuffer bytes, long position) { file.read(bytes, position) }

    @Override
    int write(ByteBuffer bytes, long position) { throw new UnsupportedOperationException() }

    @Override
    MappedByteBuffer map(FileChannel.MapMode mode, long position, long size) { throw new UnsupportedOperationException() }

    @Override
    FileLock lock(long position, long size, boolean shared) { file.lock(position, size, shared) }

    @Override
    FileLock tryLock(long position, long size, boolean shared) { file.tryLock(position, size, shared) }

    @Override
    protected void implCloseChannel() { file.close() }
}
