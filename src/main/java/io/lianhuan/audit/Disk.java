package io.lianhuan.audit;

import java.io.IOException;
import java.io.RandomAccessFile;

/** How bytes come to the disk so that they are there after the power fails. */
@FunctionalInterface
interface Disk {

    Disk SYNCED = (file, bytes) -> {
        file.write(bytes);
        file.getFD().sync();
    };

    void append(RandomAccessFile file, byte[] bytes) throws IOException;
}
