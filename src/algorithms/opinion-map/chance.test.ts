import { expect, test } from 'vitest';
import { below, next, shuffle, streamOf } from './chance.ts';

const four = (stream: Uint32Array) => [next(stream), next(stream), next(stream), next(stream)];

test('the stream is xoshiro128++, filled by a splitmix of 32 bits', () => {
  expect(four(Uint32Array.of(1, 2, 3, 4))).toEqual([641, 1573767, 3222811527, 3517856514]);
  expect([...streamOf(1)]).toEqual([0x96a0f96b, 0x12bc8390, 0x971e9964, 0x79adc7e7]);
  expect(four(streamOf(1))).toEqual([3187778163, 3899520863, 270678034, 2950105546]);
  expect(four(streamOf(19))).toEqual([61641139, 3440966398, 10424509, 733343575]);
});

test('a number below a limit throws away the words that would make some more likely than others', () => {
  const stream = streamOf(1);

  expect([1, 2, 3, 4, 5].map(() => below(stream, 3_000_000_000))).toEqual([
    187778163, 899520863, 2950105546, 415064141, 665258436,
  ]);
});

test('ten voters with the votes 0 to 9 are shuffled as the definition says', () => {
  const votes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

  shuffle(votes, streamOf(1));

  expect(votes).toEqual([4, 7, 6, 0, 1, 5, 9, 2, 8, 3]);
});

test('one vote, or none, is not drawn for', () => {
  const stream = streamOf(7);

  shuffle([5], stream);
  shuffle([], stream);

  expect(stream).toEqual(streamOf(7));
});
