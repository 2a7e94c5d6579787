package io.jishi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar it runs from, and of the JVM. */
final class Version implements IVersionProvider {
    private static final String RESOURCE = "/META-INF/maven/io.jishi/jishi-cli/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"jishi " + jishiVersion(), "on Java " + Runtime.version()};
    }

    static String jishiVersion() throws IOException {
        try (InputStream resource = Version.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                return "from a source tree";
            }
            final Properties properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        }
    }
}
