package io.jishi.demo;

import io.jishi.demo.market.EngineConfigFile;
import io.jishi.demo.process.Children;
import io.jishi.demo.process.EngineProcess;
import io.jishi.demo.process.JavaCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The engine's life in the demonstration: started, killed, started again on the same journal, stopped. One thread. */
final class EngineRuns {
    private final Children children;
    private final JavaCommand java;
    private final EngineConfigFile config;
    private final Path directory;
    private EngineProcess process;
    private int runs;

    EngineRuns(final Children children, final JavaCommand java, final EngineConfigFile config, final Path directory) {
        this.children = children;
        this.java = java;
        this.config = config;
        this.directory = directory;
    }

    void start() throws IOException {
        runs++;
        process = EngineProcess.start(children, java, config.file(), directory, runs);
    }

    EngineProcess.State awaitReady() throws InterruptedException {
        return process.awaitReady();
    }

    Optional<EngineProcess.State> ready() {
        return process.ready();
    }

    long pid() {
        return process.pid();
    }

    void check() {
        process.check();
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    EngineProcess.State stop() throws InterruptedException {
        return process.stop();
    }
}
