package viva.vision.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What an encoded picture claims to be, read from its first bytes without decoding, so that a decompression bomb is
 * refused before it costs memory.
 *
 * @param width  in pixels, before EXIF orientation
 * @param height in pixels, before EXIF orientation
 */
public record PictureHeader(Format format, int width, int height) {
    public static final int LARGEST_UPLOAD_BYTES = 8 * 1024 * 1024;
    public static final long MOST_PIXELS = 40_000_000;

    /** Formats the lab reads. */
    public enum Format { JPEG, PNG, WEBP, BMP }

    /**
     * Reads the header and checks it against the limits.
     *
     * @throws UnreadablePicture when it is none of the formats, cut off, empty or over a limit
     */
    public static PictureHeader of(byte[] encoded) {
        if (encoded.length > LARGEST_UPLOAD_BYTES) {
            throw new UnreadablePicture("has %d bytes; at most %d are read".formatted(encoded.length, LARGEST_UPLOAD_BYTES));
        }
        PictureHeader header;
        try {
            header = read(ByteBuffer.wrap(encoded).asReadOnlyBuffer());
        } catch (IndexOutOfBoundsException e) {
            throw new UnreadablePicture("is cut off within its header");
        }
        if (header.width < 1 || header.height < 1) {
            throw new UnreadablePicture("has no pixels");
        }
        if ((long) header.width * header.height > MOST_PIXELS) {
            throw new UnreadablePicture("has %d x %d pixels; at most %d megapixels are read"
                    .formatted(header.width, header.height, MOST_PIXELS / 1_000_000));
        }
        return header;
    }

    private static PictureHeader read(ByteBuffer bytes) {
        if (bytes.remaining() >= 2 && (bytes.getShort(0) & 0xffff) == 0xffd8) {
            return jpeg(bytes);
        }
        if (bytes.remaining() >= 8 && bytes.getLong(0) == 0x89504e470d0a1a0aL) {
            return png(bytes);
        }
        if (bytes.remaining() >= 12 && tag(bytes, 0).equals("RIFF") && tag(bytes, 8).equals("WEBP")) {
            return webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
        }
        if (bytes.remaining() >= 2 && bytes.get(0) == 'B' && bytes.get(1) == 'M') {
            return bmp(bytes.order(ByteOrder.LITTLE_ENDIAN));
        }
        throw new UnreadablePicture("is not JPEG, PNG, WebP or BMP");
    }

    /** Walks the segments to the start-of-frame marker (ITU-T T.81, B.1.1.3). */
    private static PictureHeader jpeg(ByteBuffer bytes) {
        int at = 2;
        while (true) {
            if ((bytes.get(at) & 0xff) != 0xff) {
                throw new UnreadablePicture("has a JPEG segment that does not begin with a marker");
            }
            int marker = bytes.get(at + 1) & 0xff;
            if (marker == 0xff) {
                at += 1; // fill byte
            } else if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                return new PictureHeader(Format.JPEG, bytes.getShort(at + 7) & 0xffff, bytes.getShort(at + 5) & 0xffff);
            } else if (marker == 0xd9 || marker == 0xda) {
                throw new UnreadablePicture("has no JPEG frame header");
            } else if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
                at += 2; // markers without a body
            } else {
                at += 2 + Math.max(2, bytes.getShort(at + 2) & 0xffff);
            }
        }
    }

    private static PictureHeader png(ByteBuffer bytes) {
        if (!tag(bytes, 12).equals("IHDR")) {
            throw new UnreadablePicture("is a PNG that does not begin with IHDR");
        }
        return new PictureHeader(Format.PNG, bytes.getInt(16), bytes.getInt(20));
    }

    /** Lossy, lossless and extended files keep their size in different places (RFC 9649). */
    private static PictureHeader webp(ByteBuffer bytes) {
        return switch (tag(bytes, 12)) {
            case "VP8 " -> new PictureHeader(Format.WEBP, bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff);
            case "VP8L" -> new PictureHeader(Format.WEBP,
                    (bytes.getInt(21) & 0x3fff) + 1, ((bytes.getInt(21) >>> 14) & 0x3fff) + 1);
            case "VP8X" -> new PictureHeader(Format.WEBP,
                    (bytes.getInt(24) & 0xffffff) + 1, (bytes.getInt(26) >>> 8) + 1);
            default -> throw new UnreadablePicture("is a WebP of an unknown kind");
        };
    }

    /** A negative height means rows from top to bottom. */
    private static PictureHeader bmp(ByteBuffer bytes) {
        int headerBytes = bytes.getInt(14);
        if (headerBytes == 12) {
            return new PictureHeader(Format.BMP, bytes.getShort(18) & 0xffff, bytes.getShort(20) & 0xffff);
        }
        int height = bytes.getInt(22);
        return new PictureHeader(Format.BMP, bytes.getInt(18), height == Integer.MIN_VALUE ? 0 : Math.abs(height));
    }

    private static String tag(ByteBuffer bytes, int at) {
        var four = new byte[4];
        bytes.get(at, four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }
}
