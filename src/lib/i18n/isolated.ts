const [ISOLATE, END] = ['\u2068', '\u2069'];
/** Letters written from right to left, and marks that turn a text's direction. */
const TURNS =
	/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;
const MARKS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A name as it stands inside a sentence on the screen: one written from right to left, or that holds marks of direction, turns nothing around it. Any other
 * comes back as it is. Not for files, where the marks would be part of the name.
 */
export const isolated = (name: string): string => (TURNS.test(name) ? `${ISOLATE}${name.replace(MARKS, '')}${END}` : name);
