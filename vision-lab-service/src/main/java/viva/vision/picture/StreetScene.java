package viva.vision.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import viva.vision.words.Text;

/**
 * A street with seven people, two of them close enough to overlap. Walkers have head, trunk, arms and legs in human
 * proportion (about 7.5 heads high), so that a detector trained on photographs finds most of them.
 */
final class StreetScene {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 448;
    private static final int GROUND = 300;

    /** @param x centre of the feet; @param feet their y; @param tall height in pixels; @param coat colour of the trunk; @param stride half the distance of the feet, in heads */
    private record Walker(double x, double feet, double tall, int coat, int trousers, double stride) {}

    private static final List<Walker> WALKERS = List.of(
            new Walker(70, 372, 150, 0x2b3a55, 0x1d2026, 0.55),
            new Walker(168, 384, 168, 0x7a2e2e, 0x23262d, 0.75),
            new Walker(280, 366, 140, 0x24423a, 0x1a1c22, 0.45),
            new Walker(316, 374, 152, 0x4a2f5c, 0x20232a, 0.70),
            new Walker(420, 380, 160, 0x1f3f66, 0x15171c, 0.60),
            new Walker(504, 368, 144, 0x5b4a25, 0x1c1e24, 0.80),
            new Walker(584, 386, 172, 0x333840, 0x17191e, 0.55));

    private StreetScene() {}

    static Sample byDay() {
        return new Sample("street", draw(), people(), Text.of(
                "白天的街道：七个行人走过一排浅色的房子，其中两人部分重叠。",
                "A street by day: seven people walk past a row of pale houses, two of them partly overlapping."));
    }

    /** The same street, dark and noisy: what detectors find hard. */
    static Sample byNight() {
        var day = draw();
        var rgb = day.rgb();
        var noise = new Random(20_240_601);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.clamp(Math.round((rgb[i] & 0xff) * 0.16 + 6 + noise.nextGaussian() * 9), 0, 255);
        }
        return new Sample("night", Frame.owning(day.width(), day.height(), rgb), people(), Text.of(
                "夜里的同一条街：画面很暗，有噪点。", "The same street at night: dark and noisy."));
    }

    private static List<PixelBox> people() {
        var boxes = new ArrayList<PixelBox>();
        for (var walker : WALKERS) {
            double head = walker.tall / 7.5;
            double half = Math.max(1.25, walker.stride + 0.4) * head;
            boxes.add(new PixelBox((int) Math.round(walker.x - half), (int) Math.round(walker.feet - walker.tall),
                    (int) Math.round(2 * half), (int) Math.round(walker.tall)));
        }
        return boxes;
    }

    private static Frame draw() {
        var canvas = Canvas.blank(WIDTH, HEIGHT, 0xc4d7e2);
        houses(canvas);
        canvas.rectangle(0, GROUND, WIDTH, HEIGHT, 0xaaa8a3);
        canvas.rectangle(0, GROUND, WIDTH, GROUND + 6, 0x8f8d88);
        canvas.rectangle(0, 412, WIDTH, HEIGHT, 0x6f7073);
        for (int x = 20; x < WIDTH; x += 110) {
            canvas.rectangle(x, 428, x + 56, 434, 0xe8e6df);
        }
        WALKERS.forEach(walker -> walk(canvas, walker));
        return canvas.frame();
    }

    private static void houses(Canvas canvas) {
        int[] walls = {0xe4d9c8, 0xd6dfd3, 0xe6d3cb, 0xd8d8e2};
        for (int i = 0; i < 4; i++) {
            int left = i * 160;
            int top = 70 + 22 * (i % 3);
            canvas.rectangle(left, top, left + 160, GROUND, walls[i]);
            canvas.polygon(0x9a6b58, left, top, left + 80, top - 34, left + 160, top);
            for (int column = 0; column < 3; column++) {
                canvas.rectangle(left + 18 + 46 * column, top + 22, left + 46 + 46 * column, top + 58, 0xb8c6cf);
            }
        }
    }

    private static void walk(Canvas canvas, Walker walker) {
        double head = walker.tall / 7.5;
        double x = walker.x;
        double top = walker.feet - walker.tall;
        double shoulder = top + 1.55 * head;
        double hip = top + 3.9 * head;
        double knee = top + 5.6 * head;
        double ankle = walker.feet - 0.15 * head;
        double step = walker.stride * head;
        // Far limbs first, so that the near ones cover them.
        canvas.stroke(x, shoulder, x + 0.75 * head, shoulder + 1.5 * head, 0.45 * head, Palette.mix(walker.coat, 0, 0.25));
        leg(canvas, x + 0.25 * head, hip, x + 0.3 * head + 0.5 * step, knee, x + step, ankle, head, Palette.mix(walker.trousers, 0, 0.3));
        leg(canvas, x - 0.25 * head, hip, x - 0.2 * head - 0.4 * step, knee, x - step, ankle, head, walker.trousers);
        canvas.polygon(walker.coat, x - 0.95 * head, shoulder, x + 0.95 * head, shoulder,
                x + 0.7 * head, hip + 0.3 * head, x - 0.7 * head, hip + 0.3 * head);
        canvas.ellipse(x, shoulder, 0.95 * head, 0.35 * head, walker.coat);
        canvas.stroke(x - 0.85 * head, shoulder + 0.15 * head, x - 0.95 * head, shoulder + 2.3 * head, 0.42 * head,
                Palette.mix(walker.coat, Palette.WHITE, 0.08));
        canvas.rectangle(x - 0.22 * head, top + 0.85 * head, x + 0.22 * head, shoulder, 0xb98a6d);
        canvas.ellipse(x, top + 0.5 * head, 0.4 * head, 0.5 * head, 0xc89b7b);
        canvas.fill(x - head, top - 1, x + head, top + 0.4 * head, 0x2a211c, 1, (px, py) ->
                Math.hypot((px - x) / 0.43, (py - top - 0.5 * head) / 0.53) <= head && py < top + 0.4 * head);
    }

    private static void leg(Canvas canvas, double hipX, double hip, double kneeX, double knee, double footX, double ankle,
                            double head, int colour) {
        canvas.stroke(hipX, hip, kneeX, knee, 0.72 * head, colour);
        canvas.stroke(kneeX, knee, footX, ankle, 0.52 * head, colour);
        canvas.stroke(footX, ankle, footX + 0.35 * head, ankle, 0.3 * head, Palette.BLACK);
    }
}
