package viva.vision.picture;

import java.util.List;
import viva.vision.words.Text;

/** Flat shapes on a ground that brightens to the right: each corner looks different, so places can be told apart. */
final class ShapesScene {
    private static final int SIDE = 448;

    private ShapesScene() {}

    static Sample draw() {
        var canvas = Canvas.blank(SIDE, SIDE, Palette.WHITE);
        for (int x = 0; x < SIDE; x += 8) {
            canvas.rectangle(x, 0, x + 8, SIDE, Palette.mix(0x24303a, 0xdfe7ec, x / (double) SIDE));
        }
        canvas.ellipse(112, 112, 70, 70, Palette.VERMILION);
        canvas.ellipse(112, 112, 34, 34, Palette.YELLOW);
        canvas.rectangle(262, 52, 402, 172, Palette.BLUE);
        canvas.rectangle(292, 82, 372, 142, Palette.SKY);
        canvas.polygon(Palette.GREEN, 112, 248, 190, 392, 34, 392);
        star(canvas, 332, 326, 84, 34);
        canvas.stroke(224, 20, 224, 428, 6, Palette.PURPLE);
        canvas.stroke(20, 224, 428, 224, 6, Palette.PURPLE);
        return new Sample("shapes", canvas.frame(), List.of(), Text.of(
                "左上红黄同心圆，右上蓝色矩形，左下绿色三角形，右下橙色五角星，被紫色十字分开。",
                "Top left a red and yellow disc, top right a blue rectangle, bottom left a green triangle, "
                        + "bottom right an orange star, parted by a purple cross."));
    }

    private static void star(Canvas canvas, double centreX, double centreY, double outer, double inner) {
        var corners = new double[20];
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? outer : inner;
            double angle = -Math.PI / 2 + i * Math.PI / 5;
            corners[2 * i] = centreX + radius * Math.cos(angle);
            corners[2 * i + 1] = centreY + radius * Math.sin(angle);
        }
        canvas.polygon(Palette.ORANGE, corners);
    }
}
