export type Strength = 'weak' | 'fair' | 'good';

/**
 * A hint, no proof: what a passphrase of this length and variety costs to guess when nobody knows how it was made. Repeated and consecutive letters count once.
 * Under 40 bits a single graphics card finds it in days, the slow key derivation included; from 60 on it is not worth trying.
 */
export function strengthOf(passphrase: string): Strength {
	let length = 0;
	let before = NaN;
	let step = NaN;
	for (const letter of passphrase) {
		const code = letter.codePointAt(0)!;
		const next = code - before;
		if (!(Math.abs(next) <= 1 && (next === step || Number.isNaN(step)))) length++;
		step = next;
		before = code;
	}
	const varied = Math.min(length, new Set(passphrase).size * 2);
	const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u].filter((one) => one.test(passphrase)).length;
	const bits = varied * (classes > 1 ? 3 : 2.3);
	return bits < 40 ? 'weak' : bits < 60 ? 'fair' : 'good';
}
