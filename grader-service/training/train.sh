#!/bin/sh
# Trains both verdict models, measures them on questions they have not seen, and puts them into the service.
# Needs Debian's python3-torch, python3-onnx, python3-yaml and libopenblas0-pthread, and the two encoders in the local Maven repository.
# On two quiet cores it takes about an hour.   ./train.sh [SEED]
set -eu
cd "$(dirname "$0")"
seed=${1:-1}
work=${WORK:-$(mktemp -d)}
verdict=../src/main/resources/verdict
version=1.11.0-beta19
jar() { echo "$HOME/.m2/repository/dev/langchain4j/langchain4j-embeddings-bge-small-$1-v15-q/$version/langchain4j-embeddings-bge-small-$1-v15-q-$version.jar"; }
python() { OMP_NUM_THREADS=${THREADS:-2} nice -n 19 /usr/bin/python3 -B "$@"; }

mkdir -p "$verdict"
for language in zh en; do
    if [ $language = zh ]; then epochs=8 compose=0.6; else epochs=12 compose=2; fi
    for fold in 0 1; do
        python train.py --language $language --jar "$(jar $language)" --folds 2 --fold $fold --epochs $epochs --compose $compose --seed "$seed" --out "$work/$language$fold"
    done
    python train.py --language $language --jar "$(jar $language)" --epochs $epochs --compose $compose --seed "$seed" --out "$work/$language"
    python export.py --language $language --jar "$(jar $language)" --weights "$work/$language/model.pt" --out "$verdict"
done
python evaluate.py --zh "$work/zh0/held.jsonl" "$work/zh1/held.jsonl" --en "$work/en0/held.jsonl" "$work/en1/held.jsonl" --metrics metrics.json --calibration "$verdict/calibration.json"
