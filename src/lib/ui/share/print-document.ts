import './print.css';
import type { ExportedFile, Markup } from '../../state/share-formats.ts';

const HTML = 'http://www.w3.org/1999/xhtml';
const VECTOR = 'http://www.w3.org/2000/svg';

/**
 * Prints a document instead of the page. It is built node by node into a shadow of its own: markup would be refused by the page's policy, and neither
 * styles the other. It is taken away again once the browser has printed.
 */
export function printDocument({ body, style }: NonNullable<ExportedFile['print']>): void {
	const host = document.createElement('div');
	host.className = 'print-document';
	const shadow = host.attachShadow({ mode: 'open' });
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(style);
	shadow.adoptedStyleSheets = [sheet];
	shadow.append(nodeOf(body, HTML));
	document.body.append(host);
	document.documentElement.classList.add('printing-document');
	const over = (): void => {
		document.documentElement.classList.remove('printing-document');
		host.remove();
	};
	window.addEventListener('afterprint', over, { once: true });
	window.print();
}

function nodeOf(piece: Markup, outer: string): Node {
	if (typeof piece === 'string') return document.createTextNode(piece);
	const namespace = piece.tag === 'svg' ? VECTOR : outer;
	const element = document.createElementNS(namespace, piece.tag);
	for (const [name, value] of Object.entries(piece.attributes)) if (name !== 'xmlns') element.setAttribute(name, value);
	element.append(...piece.children.map((child) => nodeOf(child, namespace)));
	return element;
}
