import { expect, test } from 'vitest';
import { fileName } from './exported-file.ts';

test.each([
	['Цветы', 'Цветы.rouse'],
	['a/b:c*?"<>|', 'a b c.rouse'],
	['..hidden. ', 'hidden.rouse'],
	['a\u0000\nb', 'a b.rouse'],
	['', 'plan.rouse'],
	['///', 'plan.rouse']
])('%j becomes %j', (name, expected) => {
	expect(fileName(name, '.rouse')).toBe(expected);
});
