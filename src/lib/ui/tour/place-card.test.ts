import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCard, type Box, type Size } from './place-card.ts';

const WINDOW = { width: 1366, height: 768 };
const CARD = { width: 340, height: 180 };
const overlaps = (a: Box, b: Box): boolean => a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

test('a card stands below what it speaks of, above what is at the bottom, beside what is as high as the window', () => {
	expect(placeCard({ left: 0, top: 44, width: 1366, height: 84 }, CARD, WINDOW)).toEqual({ left: 12, top: 140 });
	expect(placeCard({ left: 0, top: 736, width: 1366, height: 32 }, CARD, WINDOW)).toEqual({ left: 12, top: 544 });
	expect(placeCard({ left: 1066, top: 128, width: 300, height: 608 }, CARD, WINDOW)).toEqual({ left: 714, top: 140 });
});

test('where nothing else is left it stands within, at the lower end', () => {
	expect(placeCard({ left: 0, top: 128, width: 1366, height: 608 }, CARD, WINDOW)).toEqual({ left: 1014, top: 544 });
});

test('it is whole in any window it fits in, and covers nothing it speaks of where there is room', () => {
	const size = (least: number, most: number) => fc.integer({ min: least, max: most });
	const scene = fc.record({ width: size(360, 2600), height: size(300, 1500) }).chain((window) =>
		fc.record({
			window: fc.constant(window),
			card: fc.record({ width: size(200, 340), height: size(100, 280) }),
			target: fc
				.record({ left: size(0, window.width - 10), top: size(0, window.height - 10) })
				.chain(({ left, top }) =>
					fc.record({ left: fc.constant(left), top: fc.constant(top), width: size(1, window.width - left), height: size(1, window.height - top) })
				)
		})
	);
	fc.assert(
		fc.property(scene, ({ window, card, target }: { window: Size; card: Size; target: Box }) => {
			const { left, top } = placeCard(target, card, window);
			expect(left).toBeGreaterThanOrEqual(8);
			expect(top).toBeGreaterThanOrEqual(8);
			expect(left + card.width).toBeLessThanOrEqual(window.width - 8);
			expect(top + card.height).toBeLessThanOrEqual(window.height - 8);
			const roomBelow = target.top + target.height + 12 + card.height + 8 <= window.height;
			if (roomBelow) expect(overlaps({ left, top, ...card }, target)).toBe(false);
		})
	);
});
