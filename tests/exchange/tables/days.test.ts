/** Days as registers write them: each as it is, and none with a day that it does not have. */
import { describe, expect, it } from 'vitest';
import { readDay } from '../../../src/exchange/tables/days.ts';

describe('a day or a month', () => {
  it.each([
    ['2018-02-01', '2018-02-01'],
    ['2018-02-01T00:00:00Z', '2018-02-01'],
    ['2018/2/1', '2018-02-01'],
    ['1 February 2018', '2018-02-01'],
    ['Thursday, 1st Feb. 2018', '2018-02-01'],
    ['01-Feb-18', '2018-02-01'],
    ['February 1, 2018', '2018-02-01'],
    ['31.12.2018', '2018-12-31'],
    ['Feb-2018', '2018-02'],
    ['Feb-18', '2018-02'],
    ['March 2018', '2018-03'],
    ['Sept 2018', '2018-09'],
    ['02/2018', '2018-02'],
    ['2018-02', '2018-02'],
    ['Dec-2022.', '2022-12'],
  ])('%s is %s', (text, value) => {
    expect(readDay({ text })).toEqual({ value, doubt: '' });
  });

  it.each([
    ['03/04/2018', '2018-04-03', 'day is taken to stand before'],
    ['04/23/2018', '2018-04-23', 'month is taken to stand before'],
    ['43132', '2018-02-01', 'number'],
    ['Feb 18', '2018-02', 'could be a day'],
  ])('%s is taken for %s, and that is told', (text, value, doubt) => {
    expect(readDay({ text })).toMatchObject({ value, doubt: expect.stringContaining(doubt) });
  });

  it.each([
    '',
    'TBC',
    'Annually',
    '2019',
    '31/02/2018',
    '13/13/2018',
    'Feb',
    '0',
    '12345678',
    'Q1 2019',
    'Febtober 2018',
    '2018-13',
  ])('“%s” is none', (text) => {
    expect(readDay({ text })).toBeUndefined();
  });

  it('is the one behind what is shown, where there is one', () => {
    expect(readDay({ text: 'Feb', day: '2018-02' })).toEqual({ value: '2018-02', doubt: '' });
  });
});
