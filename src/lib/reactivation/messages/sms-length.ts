/** Signs of the GSM 03.38 alphabet that take one place, and those that take two. */
const GSM_BASIC = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà');
const GSM_EXTENDED = new Set('^{}\\[~]|€\f');

export interface SmsLength {
	/** `gsm7` while every sign is of its alphabet, else `ucs2`: Cyrillic is. */
	readonly encoding: 'gsm7' | 'ucs2';
	/** Places taken: a sign outside the basic alphabet takes two. */
	readonly length: number;
	/** Messages that are paid for. */
	readonly segments: number;
	/** Places left in the last of them. */
	readonly left: number;
}

const ONE = { gsm7: 160, ucs2: 70 } as const;
/** Of each of several: some places go to joining them. */
const OF_SEVERAL = { gsm7: 153, ucs2: 67 } as const;

/** How many short messages a text takes: 160 places in Latin letters, 70 in others; 153 and 67 each where it takes several. */
export function smsLength(text: string): SmsLength {
	const costs = [...text].map(gsmCost);
	const encoding = costs.includes(0) ? 'ucs2' : 'gsm7';
	const sizes = encoding === 'gsm7' ? costs : [...text].map((sign) => sign.length);
	const length = sizes.reduce((sum, size) => sum + size, 0);
	if (length <= ONE[encoding]) return { encoding, length, segments: length === 0 ? 0 : 1, left: ONE[encoding] - length };
	let segments = 1;
	let taken = 0;
	// A sign of two places is not cut in half.
	for (const size of sizes) {
		if (taken + size > OF_SEVERAL[encoding]) {
			segments++;
			taken = 0;
		}
		taken += size;
	}
	return { encoding, length, segments, left: OF_SEVERAL[encoding] - taken };
}

/** 0: not of the alphabet. */
const gsmCost = (sign: string): number => (GSM_BASIC.has(sign) ? 1 : GSM_EXTENDED.has(sign) ? 2 : 0);
