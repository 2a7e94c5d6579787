package io.jishi.perf.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthPlotTest {
    @Test
    void shouldDrawSizesByPowersOfTenAndCostsFromZero() {
        final GrowthPlot plot = new GrowthPlot();
        plot.add("cost", "orders", List.of(new GrowthPoint(1_000, 50), new GrowthPoint(100_000, 100)));
        final String svg = plot.svg("where");
        assertThat(svg).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"").contains(">where</text>");
        assertThat(svg)
            .contains(">cost</text>", ">orders</text>", ">1,000</text>", ">10,000</text>", ">100,000</text>");
        assertThat(svg).as("0 to 200 over 260 points, two decades over 420")
            .contains(">200</text>", "<polyline points=\"60,235 480,170\"");
    }

    @Test
    void shouldPutPanelsSideBySide() {
        final GrowthPlot plot = new GrowthPlot();
        plot.add("one", "orders", List.of(new GrowthPoint(1, 10)));
        plot.add("two", "instruments", List.of(new GrowthPoint(1, 10)));
        assertThat(plot.svg("where")).contains("<polyline points=\"60,", "<polyline points=\"570,");
    }
}
