import ArgumentParser

@main
struct Zhaoshang: ParsableCommand {}
