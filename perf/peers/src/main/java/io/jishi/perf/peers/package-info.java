/** Other engines behind the streams that ours is measured with. */
package io.jishi.perf.peers;
