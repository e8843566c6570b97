package viva.vision.picture.opencv;

import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import viva.vision.picture.Frame;
import viva.vision.picture.PictureHeader;
import viva.vision.picture.Pictures;
import viva.vision.picture.UnreadablePicture;

/** {@link Pictures} by OpenCV. Make it only after {@link OpenCv#load}. */
public final class OpenCvPictures implements Pictures {
    private static final int JPEG_QUALITY = 90;

    @Override
    public Frame decode(byte[] encoded) {
        var header = PictureHeader.of(encoded);
        try (var mats = new Mats()) {
            var bytes = mats.own(new MatOfByte(encoded));
            var decoded = mats.own(Imgcodecs.imdecode(bytes, reading(header)));
            if (decoded.empty()) {
                throw new UnreadablePicture("has a good " + header.format() + " header but cannot be decoded");
            }
            if (decoded.total() > PictureHeader.MOST_PIXELS) {
                throw new IllegalStateException("decoded to more pixels than its header said");
            }
            return frameOf(mats, shrunk(mats, decoded));
        } catch (CvException e) {
            throw new UnreadablePicture("cannot be decoded");
        }
    }

    /** A JPEG can be decoded at a half, quarter or eighth of its size, which bounds the memory of large photographs. */
    private static int reading(PictureHeader header) {
        int times = header.format() == PictureHeader.Format.JPEG
                ? Math.max(header.width(), header.height()) / LONGEST_SIDE : 1;
        if (times >= 8) {
            return Imgcodecs.IMREAD_REDUCED_COLOR_8;
        }
        if (times >= 4) {
            return Imgcodecs.IMREAD_REDUCED_COLOR_4;
        }
        return times >= 2 ? Imgcodecs.IMREAD_REDUCED_COLOR_2 : Imgcodecs.IMREAD_COLOR;
    }

    private static Mat shrunk(Mats mats, Mat mat) {
        double scale = LONGEST_SIDE / (double) Math.max(mat.cols(), mat.rows());
        if (scale >= 1) {
            return mat;
        }
        var small = mats.fresh();
        var size = new Size(Math.max(1, Math.round(mat.cols() * scale)), Math.max(1, Math.round(mat.rows() * scale)));
        Imgproc.resize(mat, small, size, 0, 0, Imgproc.INTER_AREA);
        return small;
    }

    @Override
    public byte[] encode(Frame frame, Encoding encoding) {
        try (var mats = new Mats()) {
            var encoded = mats.own(new MatOfByte());
            var settings = mats.own(switch (encoding) {
                case PNG -> new MatOfInt(Imgcodecs.IMWRITE_PNG_COMPRESSION, 3);
                case JPEG -> new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, JPEG_QUALITY);
            });
            var suffix = switch (encoding) {
                case PNG -> ".png";
                case JPEG -> ".jpg";
            };
            if (!Imgcodecs.imencode(suffix, bgrOf(mats, frame), encoded, settings)) {
                throw new IllegalStateException("OpenCV cannot write " + encoding);
            }
            return encoded.toArray();
        }
    }

    @Override
    public Frame resize(Frame frame, int width, int height) {
        if (frame.width() == width && frame.height() == height) {
            return frame;
        }
        try (var mats = new Mats()) {
            var resized = mats.fresh();
            boolean shrinks = width <= frame.width() && height <= frame.height();
            Imgproc.resize(bgrOf(mats, frame), resized, new Size(width, height), 0, 0,
                    shrinks ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
            return frameOf(mats, resized);
        }
    }

    /** The frame as {@code CV_8UC3} in OpenCV's channel order; owned by the scope. */
    public static Mat bgrOf(Mats mats, Frame frame) {
        var rgb = mats.own(new Mat(frame.height(), frame.width(), CvType.CV_8UC3));
        rgb.put(0, 0, frame.rgb());
        Imgproc.cvtColor(rgb, rgb, Imgproc.COLOR_RGB2BGR);
        return rgb;
    }

    private static Frame frameOf(Mats mats, Mat bgr) {
        var rgb = mats.fresh();
        Imgproc.cvtColor(bgr, rgb, Imgproc.COLOR_BGR2RGB);
        var bytes = new byte[rgb.rows() * rgb.cols() * 3];
        rgb.get(0, 0, bytes);
        return Frame.owning(rgb.cols(), rgb.rows(), bytes);
    }

    /** OpenCV's version, e.g. {@code 4.9.0}. */
    public static String version() {
        return Core.VERSION;
    }
}
