#!/usr/bin/python3
"""Makes the pooling graphs of the SPP against SPPF demo, without any learned weight.

SPP pools its input with three windows side by side (k, 2k-1, 3k-2); SPPF applies the window k three times in a row.
Both concatenate [input, pool 1, pool 2, pool 3] along the channels. Stride 1, padding that keeps the size.
Needs Debian's python3-onnx. Writes src/main/resources/models/*.onnx and their SHA256SUMS; the same bytes every time.
"""
import hashlib
import pathlib

from onnx import TensorProto, checker, helper

FOLDER = pathlib.Path(__file__).parent.parent / "src/main/resources/models"
OPSET = 17
IR_VERSION = 8


def pool(operator, source, target, window):
    pad = window // 2
    return helper.make_node(f"{operator}Pool", [source], [target], name=target,
                            kernel_shape=[window, window], strides=[1, 1], pads=[pad] * 4)


def spp(operator, k):
    return [pool(operator, "x", f"pool{i}", (k - 1) * i + 1) for i in (1, 2, 3)]


def sppf(operator, k):
    names = ["x", "pool1", "pool2", "pool3"]
    return [pool(operator, names[i], names[i + 1], k) for i in range(3)]


def graph(name, nodes):
    nodes = nodes + [helper.make_node("Concat", ["x", "pool1", "pool2", "pool3"], ["y"], name="concat", axis=1)]
    x = helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, "channels", "height", "width"])
    y = helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, "pooled_channels", "height", "width"])
    model = helper.make_model(helper.make_graph(nodes, name, [x], [y]), producer_name="viva",
                              opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = IR_VERSION
    checker.check_model(model)
    return model.SerializeToString(deterministic=True)


def main():
    for operator in ("Max", "Average"):
        for k in (3, 5, 7):
            for build in (spp, sppf):
                name = f"{build.__name__}-{operator.lower()}-{k}"
                (FOLDER / f"{name}.onnx").write_bytes(graph(name, build(operator, k)))
    sums = [f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.name}" for f in sorted(FOLDER.glob("*.onnx"))]
    (FOLDER / "SHA256SUMS").write_text("\n".join(sums) + "\n")


if __name__ == "__main__":
    main()
