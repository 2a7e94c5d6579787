package io.jishi.demo.gateway;

/** First words of the lines that a gateway and the process that started it exchange, where no class stands for one. */
public final class GatewayLines {
    /** To the gateway: {@code start EPOCH_NS}, when trading begins. */
    public static final String START = "start";
    /** To the gateway: {@code engine PID}, the engine that runs now. */
    public static final String ENGINE = "engine";
    /** To the gateway: log out, write down everything and end. */
    public static final String FINISH = "finish";
    /** From the gateway: {@code note TEXT}, for people. */
    public static final String NOTE = "note";
    /** From the gateway: {@code refused REASON COUNT}. */
    public static final String REFUSED = "refused";

    private GatewayLines() {
    }
}
