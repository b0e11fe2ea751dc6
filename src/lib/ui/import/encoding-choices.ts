import type { Inspection } from '#lib/state/contract.ts';

type EncodingChoice = Inspection['encodings'][number];

const SAMPLES = 4;
const OUTSIDE_ASCII = /[^\x00-\x7f]/; // eslint-disable-line no-control-regex -- the letters encodings differ in

/** The encoding in force and the others, in an order that does not depend on which one is in force. */
export function encodingChoices({ encoding, encodings, headers, preview }: Inspection): readonly EncodingChoice[] {
	if (encodings.some((choice) => choice.encoding === encoding)) return encodings;
	const texts = [...headers, ...preview.flat()].filter((text) => OUTSIDE_ASCII.test(text));
	const inForce = { encoding, sample: [...new Set(texts)].slice(0, SAMPLES) };
	return [inForce, ...encodings].sort((a, b) => (a.encoding < b.encoding ? -1 : 1));
}
