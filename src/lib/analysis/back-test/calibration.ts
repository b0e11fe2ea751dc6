import { distinctRanks } from '../../kernel/distinct-ranks.ts';

/** Clients of about the same foretold chance, and what happened. */
export interface CalibrationBand {
	readonly clients: number;
	/** Mean of the chances foretold. */
	readonly foretold: number;
	readonly bought: number;
}

/** At most so many bands of about equal size; clients of equal chance are never parted. */
const BANDS = 10;

/** From the least to the most likely to buy. */
export function calibration(chances: Float64Array, bought: Uint8Array): CalibrationBand[] {
	const { rank, tally } = distinctRanks(chances);
	const foretoldAt = new Float64Array(tally.length);
	const boughtAt = new Uint32Array(tally.length);
	for (let i = 0; i < chances.length; i++) {
		foretoldAt[rank[i]] += chances[i];
		boughtAt[rank[i]] += bought[i];
	}
	const bands: CalibrationBand[] = [];
	let place = 0;
	let seen = 0;
	for (let band = 1; band <= BANDS; band++) {
		const until = Math.round((band * chances.length) / BANDS);
		let [clients, foretold, hits] = [0, 0, 0];
		for (; seen < until; place++) {
			seen += tally[place];
			clients += tally[place];
			foretold += foretoldAt[place];
			hits += boughtAt[place];
		}
		if (clients > 0) bands.push({ clients, foretold: foretold / clients, bought: hits });
	}
	return bands;
}
