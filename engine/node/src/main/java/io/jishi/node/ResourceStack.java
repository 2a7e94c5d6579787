package io.jishi.node;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a node holds, given back in the opposite order, each whatever becomes of the others. One thread. */
final class ResourceStack implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(ResourceStack.class);

    private final Deque<Resource> resources = new ArrayDeque<>();

    private record Resource(String name, AutoCloseable closeable) {
    }

    <T extends AutoCloseable> T push(final String name, final T closeable) {
        resources.push(new Resource(name, closeable));
        return closeable;
    }

    @Override
    public void close() {
        while (!resources.isEmpty()) {
            final Resource resource = resources.pop();
            try {
                resource.closeable.close();
            } catch (final Exception e) {
                LOGGER.error("cannot close the {}", resource.name, e);
            }
        }
    }
}
