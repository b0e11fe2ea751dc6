/**
 * What the pure layers may use beyond the language itself: the encoders that every browser, worker and Node share.
 * Only `tsconfig.pure.json` sees this file; it has neither DOM nor Node types.
 */
interface TextDecoder {
	readonly encoding: string;
	decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}
declare const TextDecoder: { new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder };

interface TextEncoder {
	encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare const TextEncoder: { new (): TextEncoder };
