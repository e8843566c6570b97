package viva.vision;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import viva.vision.demo.Catalogue;
import viva.vision.demo.Lanes;
import viva.vision.demo.RunDemo;
import viva.vision.detection.opencv.HogPeopleDetector;
import viva.vision.gallery.Gallery;
import viva.vision.inference.Networks;
import viva.vision.inference.onnx.OnnxNetworks;
import viva.vision.natives.NativeFolder;
import viva.vision.picture.Pictures;
import viva.vision.picture.Samples;
import viva.vision.picture.opencv.OpenCv;
import viva.vision.picture.opencv.OpenCvPictures;

/** The object graph: which adapter serves which port. Native libraries are loaded here, before the service is ready. */
@ApplicationScoped
class Wiring {
    @Produces
    @Singleton
    NativeFolder natives(VisionConfig config) {
        return NativeFolder.at(config.nativeFolder());
    }

    @Produces
    @Singleton
    @Startup
    Pictures pictures(NativeFolder natives) {
        OpenCv.load(natives);
        return new OpenCvPictures();
    }

    @Produces
    @Singleton
    @Startup
    Networks networks(NativeFolder natives, VisionConfig config) {
        return OnnxNetworks.load(natives, config.provider());
    }

    @Produces
    @Singleton
    Lanes lanes(VisionConfig config) {
        return new Lanes(config.lanes().orElse(Runtime.getRuntime().availableProcessors()), config.waiting());
    }

    void close(@Disposes Lanes lanes) {
        lanes.close();
    }

    @Produces
    @Singleton
    Samples samples() {
        return new Samples();
    }

    /** Needs the pictures only so that OpenCV is loaded first. */
    @Produces
    @Singleton
    Catalogue catalogue(Pictures pictures) {
        return new Catalogue(Gallery.demos(pictures, new HogPeopleDetector()));
    }

    @Produces
    @Singleton
    RunDemo runDemo(Catalogue catalogue, Samples samples, Pictures pictures, Networks networks, Lanes lanes) {
        return new RunDemo(catalogue, samples, pictures, networks, lanes);
    }
}
