import { readNumber, type Decimal } from '../normalize/numbers.ts';
import { onlyOne, unwrapped, withFigures } from './letters.ts';

/** 1 200 руб. 50 коп. */
const WITH_SMALL_COINS =
	/^(\d[\d ]*) ?(?:руб(?:л(?:ей|я|ь))?\.?|р\.?|грн\.?|гривен(?:ь)?|гривн(?:я|і)),? (\d{1,2}) ?(?:коп(?:еек|ейки|ейка|ійок|ійки|ійка)?\.?|к\.?)$/iu;
/** 1.200.50: the same sign groups thousands and then parts the fraction. */
const ONE_SIGN_FOR_ALL = /^([-+]?)(\d{1,3})((?:([.,])\d{3})+)\4(\d{1,2})$/;

/**
 * The number a text most likely means: letters for figures (1O0,5О), a sign twice (12,,50), blanks inside (1 20 0,50), the other decimal sign (12.50 among
 * 12,50), one sign for all (1.200.50). Null where it could as well be another, or has words beside it.
 */
export function repairNumber(raw: string, decimal: Decimal): number | null {
	const text = withFigures(unwrapped(raw));
	for (const candidates of [[text], withOneSign(text), withoutBlanks(text)]) {
		const readings = candidates.map((candidate) => readNumber(candidate, decimal));
		if (readings.some((reading) => reading !== null)) return onlyOne(readings);
	}
	const coins = WITH_SMALL_COINS.exec(text);
	if (coins) return readNumber(`${coins[1].trim()}.${coins[2].padStart(2, '0')}`, '.');
	const other: Decimal = decimal === '.' ? ',' : '.';
	return onlyOne([...new Set([...withOneSign(text), ...withoutBlanks(text)])].flatMap((candidate) => [readNumber(candidate, other), readOneSign(candidate)]));
}

/** A decimal sign stands once; where two kinds stand side by side, either may be meant. */
function withOneSign(text: string): readonly string[] {
	return ['.', ','].map((either) => text.replace(/[.,]{2,}/g, (signs) => (new Set(signs).size === 1 ? signs[0] : either)));
}

/** Two numbers side by side (1200 500), or a fraction after a blank (12 50): which, nobody can tell. */
const PERHAPS_TWO = /\d{4,} \d|^[^.,]*\d \d{1,2}\D*$/;

/** Blanks between figures and signs go. */
function withoutBlanks(text: string): readonly string[] {
	return PERHAPS_TWO.test(text) ? [] : withOneSign(text.replace(/(?<=[\d.,]) (?=[\d.,])/g, ''));
}

function readOneSign(text: string): number | null {
	const parts = ONE_SIGN_FOR_ALL.exec(text);
	return parts && readNumber(`${parts[1]}${parts[2]}${parts[3].replace(/[.,]/g, '')}.${parts[5]}`, '.');
}
