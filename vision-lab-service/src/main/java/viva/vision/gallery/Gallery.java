package viva.vision.gallery;

import java.util.List;
import viva.vision.demo.Demo;
import viva.vision.detection.PeopleDetector;
import viva.vision.picture.Pictures;

/** All demos in gallery order. A new demo is its class and one line here. */
public final class Gallery {
    private Gallery() {}

    public static List<Demo> demos(Pictures pictures, PeopleDetector people) {
        return List.of(
                new NmsDemo(people),
                new CocoMapDemo(),
                new HungarianDemo(),
                new BinarySearchDemo(),
                new FlashAttentionDemo(),
                new AtssDemo(),
                new ConvNormFusionDemo(),
                new SppSppfDemo(),
                new VitTokensDemo(pictures),
                new ShiftDemo(pictures),
                new SeparableCostDemo(),
                new SwinDemo(pictures),
                new NormalisationDemo(),
                new GradientsDemo(),
                new FocalLossDemo(),
                new OptimizersDemo(),
                new FcosDemo(),
                new AnchorsDemo());
    }
}
