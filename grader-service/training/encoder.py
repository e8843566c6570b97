"""Reads the weights of a BGE encoder (MIT) out of the quantised ONNX file in a LangChain4j jar, back to float."""
import io
import zipfile

import numpy as np
import onnx
import torch
from onnx import numpy_helper


class Weights:
    """The encoder's tensors by their PyTorch names; linear weights as (out, in)."""

    def __init__(self, jar):
        with zipfile.ZipFile(jar) as files:
            name = next(n for n in files.namelist() if n.endswith(".onnx"))
            graph = onnx.load(io.BytesIO(files.read(name))).graph
        self._raw = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
        self._linear = {n.name.split("/MatMul_quant")[0].lstrip("/").replace("/", "."): n.input[1]
                        for n in graph.node if n.op_type == "MatMulInteger"}

    def linear(self, name):
        return self._float(self._linear[name].removesuffix("_quantized")).T.contiguous(), self.plain(name + ".bias")

    def table(self, name):
        return self._float(name)

    def plain(self, name):
        return torch.tensor(self._raw[name].copy())

    def _float(self, name):
        scale, zero = self._raw[name + "_scale"], self._raw[name + "_zero_point"]
        return torch.tensor((self._raw[name + "_quantized"].astype(np.float32) - zero.astype(np.float32)) * scale)
