package viva.gateway.lab.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import java.util.Base64;
import java.util.Map;
import viva.rpc.InvalidField;
import viva.vision.v1.InputPicture;
import viva.vision.v1.RunDemoRequest;

/**
 * What to run a demo with; whatever is missing takes its default.
 *
 * @param parameters numbers, texts or booleans by name
 */
record DemoRun(Map<String, JsonNode> parameters, Map<String, Picture> inputs) {
    /** One of the two. @param upload an encoded picture in base64 */
    record Picture(String sample, String upload) {}

    RunDemoRequest message(String demo) {
        var request = RunDemoRequest.newBuilder().setDemo(demo);
        if (parameters != null) {
            parameters.forEach((name, value) -> request.putParameters(name, text("parameters." + name, value)));
        }
        if (inputs != null) {
            inputs.forEach((name, picture) -> request.putInputs(name, message("inputs." + name, picture)));
        }
        return request.build();
    }

    private static String text(String field, JsonNode value) {
        if (value == null || !value.isValueNode() || value.isNull()) {
            throw new InvalidField(field, "must be a number, a text or a boolean");
        }
        return value.asText();
    }

    private static InputPicture message(String field, Picture picture) {
        if (picture == null || (picture.sample == null) == (picture.upload == null)) {
            throw new InvalidField(field, "must have either sample or upload");
        }
        if (picture.sample != null) {
            return InputPicture.newBuilder().setSample(picture.sample).build();
        }
        try {
            return InputPicture.newBuilder().setUpload(ByteString.copyFrom(Base64.getDecoder().decode(picture.upload))).build();
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidField(field + ".upload", "must be base64: " + notBase64.getMessage());
        }
    }
}
