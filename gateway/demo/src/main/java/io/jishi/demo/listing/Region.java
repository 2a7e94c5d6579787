package io.jishi.demo.listing;

/**
 * A region of the contract register: a province of China.
 *
 * @param regionId bit in region sets, from 1.
 * @param code     administrative division code (GB/T 2260, first two digits).
 * @param name     in Chinese.
 * @param venue    code of the venue whose area it is in.
 */
public record Region(int regionId, String code, String name, String venue) {
}
