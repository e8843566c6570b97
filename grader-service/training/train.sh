#!/bin/sh
# Trains both verdict models, measures them on questions they have not seen, and puts them into the service.
# Needs Debian's python3-torch, python3-onnx, python3-yaml and libopenblas0-pthread, and the two encoders in the local Maven repository.
# Trains for hours: a model a language for the figures, which has not seen a third of the handbook's questions, and from it
# the one that is served, which has seen them all. Run MeasureFeatures first (see ../README.md): fit.py reads what it writes.
#   ./train.sh [SEED]
set -eu
cd "$(dirname "$0")"
seed=${1:-1}
work=${WORK:-$(mktemp -d)}
served=../src/main/resources/reading
version=1.11.0-beta19
jar() { echo "$HOME/.m2/repository/dev/langchain4j/langchain4j-embeddings-bge-small-$1-v15-q/$version/langchain4j-embeddings-bge-small-$1-v15-q-$version.jar"; }
python() { OMP_NUM_THREADS=${THREADS:-2} nice /usr/bin/python3 -B "$@"; }

for language in zh en; do
    python train.py --language $language --jar "$(jar $language)" --fold 0 --epochs 4 --seed "$seed" --out "$work/$language-held"
    python train.py --language $language --jar "$(jar $language)" --begin "$work/$language-held/model.pt" --epochs 1 --rate 5e-5 --seed "$seed" --out "$work/$language"
    python export.py --language $language --jar "$(jar $language)" --weights "$work/$language/model.pt" --out "$served" --samples ../src/test/resources/reading/$language.json
done
python evaluate.py --zh "$work/zh-held/held.jsonl" --en "$work/en-held/held.jsonl"
python fit.py ../target/training "$served/calibration.json" "${VERSION:-embedded}" "$work/zh-held/held.jsonl" "$work/en-held/held.jsonl"
