package viva.vision;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import viva.vision.demo.Catalogue;
import viva.vision.demo.Lanes;
import viva.vision.demo.RunDemo;
import viva.vision.detection.PeopleDetector;
import viva.vision.detection.opencv.HogPeopleDetector;
import viva.vision.gallery.Gallery;
import viva.vision.inference.Networks;
import viva.vision.inference.onnx.OnnxNetworks;
import viva.vision.natives.NativeFolder;
import viva.vision.picture.Pictures;
import viva.vision.picture.Samples;
import viva.vision.picture.opencv.OpenCv;
import viva.vision.picture.opencv.OpenCvPictures;

/**
 * The object graph: which adapter serves which port. The adapters of native libraries take seconds to load on a busy
 * machine, so they are behind proxies: made at {@code @Startup}, before the service is ready, and not on the event loop
 * that makes the endpoint.
 */
@ApplicationScoped
class Wiring {
    @Produces
    @Singleton
    NativeFolder natives(VisionConfig config) {
        return NativeFolder.at(config.nativeFolder());
    }

    @Produces
    @ApplicationScoped
    @Startup
    Pictures pictures(NativeFolder natives) {
        OpenCv.load(natives);
        return new OpenCvPictures();
    }

    @Produces
    @ApplicationScoped
    @Startup
    PeopleDetector people(NativeFolder natives) {
        OpenCv.load(natives);
        return new HogPeopleDetector();
    }

    @Produces
    @ApplicationScoped
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

    @Produces
    @Singleton
    Catalogue catalogue(Pictures pictures, PeopleDetector people) {
        return new Catalogue(Gallery.demos(pictures, people));
    }

    @Produces
    @Singleton
    RunDemo runDemo(Catalogue catalogue, Samples samples, Pictures pictures, Networks networks, Lanes lanes) {
        return new RunDemo(catalogue, samples, pictures, networks, lanes);
    }
}
