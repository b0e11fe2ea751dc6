/**
 * Many texts as one: a million short strings cost the browser's structured clone far more than one long one.
 * Kept as a string rather than as UTF-8, so that no text is changed on the way, an unpaired surrogate neither.
 */
export interface PackedTexts {
	readonly joined: string;
	/** Where each text ends in `joined`, in UTF-16 units. */
	readonly ends: Uint32Array;
}

/** Longest string of a part; browsers differ in the longest string they can hold, the smallest limit is about 2^28. */
const MAX_UNITS = 1 << 26;

export function packTexts(texts: readonly string[], start = 0, end = texts.length): PackedTexts {
	const ends = new Uint32Array(end - start);
	let length = 0;
	for (let index = start; index < end; index++) {
		length += texts[index].length;
		ends[index - start] = length;
	}
	return { joined: (start === 0 && end === texts.length ? texts : texts.slice(start, end)).join(''), ends };
}

/** At least one part, each short enough to be one string. */
export function packTextsInParts(texts: readonly string[], maxUnits = MAX_UNITS): PackedTexts[] {
	const parts: PackedTexts[] = [];
	let start = 0;
	let length = 0;
	for (let index = 0; index < texts.length; index++) {
		if (length + texts[index].length > maxUnits && index > start) {
			parts.push(packTexts(texts, start, index));
			start = index;
			length = 0;
		}
		length += texts[index].length;
	}
	parts.push(packTexts(texts, start));
	return parts;
}

export function unpackTexts(packed: PackedTexts, into: string[] = []): string[] {
	let start = 0;
	for (const end of packed.ends) {
		into.push(packed.joined.slice(start, end));
		start = end;
	}
	return into;
}
