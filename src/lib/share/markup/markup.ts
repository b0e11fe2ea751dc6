/** A piece of a document: text, or an element with its attributes and what is in it. Written out by `toMarkup`, or built node by node on a page. */
export type Markup = string | MarkupElement;

export interface MarkupElement {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly Markup[];
}

type Attributes = Readonly<Record<string, string | number | null>>;
type Child = Markup | null | readonly Markup[];

/** An element; attributes and children that are null are left out. Tags and names of attributes are the program's own, never a person's text. */
export function element(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): MarkupElement {
	const known: Record<string, string> = {};
	for (const [name, value] of Object.entries(attributes)) if (value !== null) known[name] = String(value);
	return { tag, attributes: known, children: children.flat().filter((child): child is Markup => child !== null) };
}

/** A text that came from outside: set apart, so that its direction changes nothing around it. */
export const foreign = (text: string): MarkupElement => element('bdi', {}, text);

/** Elements of HTML that hold nothing and have no end. */
const VOID = new Set(['meta', 'br', 'col', 'link']);

/** The document as text that is both HTML and, but for void elements, XML. */
export function toMarkup(piece: Markup): string {
	const parts: string[] = [];
	write(piece, parts);
	return parts.join('');
}

function write(piece: Markup, into: string[]): void {
	if (typeof piece === 'string') {
		into.push(escaped(piece));
		return;
	}
	const { tag, attributes, children } = piece;
	into.push(`<${tag}`);
	for (const [name, value] of Object.entries(attributes)) into.push(` ${name}="${escaped(value)}"`);
	into.push('>');
	if (VOID.has(tag)) return;
	if (tag === 'style') into.push(...children.map(styleSheet));
	else for (const child of children) write(child, into);
	into.push(`</${tag}>`);
}

/** A browser reads a style sheet as it stands: an entity in it would be no sign. It is the program's own and never ends the element early. */
function styleSheet(rules: Markup): string {
	if (typeof rules !== 'string' || rules.includes('</')) throw new Error('a style sheet that ends itself');
	return rules;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Control characters are not allowed in a document and mean nothing in it. */
const escaped = (text: string): string =>
	text
		.toWellFormed()
		.replace(/[^\P{Cc}\t\n\r]/gu, '\ufffd')
		.replace(/[&<>"']/g, (sign) => ENTITIES[sign]);
