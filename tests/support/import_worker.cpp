// The smallest program that can be an import worker.
#include "engine/head/import.h"

int main(int argc, char** argv) { return stipple::runImportWorkerIfAsked(argc, argv).value_or(2); }
