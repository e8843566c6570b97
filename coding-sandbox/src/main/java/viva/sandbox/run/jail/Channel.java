package viva.sandbox.run.jail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines to and from a jail, each bounded in length. */
final class Channel {
    /** Longest line we read; room for a result of a few hundred thousand numbers. */
    static final int LONGEST = 4 << 20;

    private final OutputStream out;
    private final InputStream in;
    private final byte[] buffer = new byte[16 << 10];
    private int at;
    private int end;

    Channel(OutputStream out, InputStream in) {
        this.out = out;
        this.in = in;
    }

    /** A line that is longer than any of ours. */
    static final class TooLong extends IOException {}

    /** Writes a line; nothing happens when the other side is gone, as the next read will tell. */
    void write(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException otherSideGone) {
            // told by the read that follows
        }
    }

    /** Reads a line, without its end; empty at the end of the stream. */
    Optional<String> read() throws TooLong {
        var line = new ByteArrayOutputStream();
        while (true) {
            if (at == end && !fill()) {
                return Optional.empty(); // half a line says nothing
            }
            var start = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, start, at - start);
            if (at < end) {
                at++;
                return Optional.of(line.toString(StandardCharsets.US_ASCII));
            }
            if (line.size() > LONGEST) {
                throw new TooLong();
            }
        }
    }

    private boolean fill() {
        try {
            at = 0;
            end = Math.max(0, in.read(buffer));
            return end > 0;
        } catch (IOException closed) {
            end = 0;
            return false;
        }
    }
}
