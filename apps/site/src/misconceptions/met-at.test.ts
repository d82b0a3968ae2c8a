import { expect, test } from 'vitest'
import { metAt } from './met-at.ts'

test('metAt: a numbered question leads to where it was asked, anything else stays words', () => {
  expect(metAt('Caffe’s pools do round up; Cross Validated (Stack Exchange) 223630')).toEqual([
    { says: 'Caffe’s pools do round up; ' },
    {
      says: 'Cross Validated (Stack Exchange) 223630',
      href: 'https://stats.stackexchange.com/q/223630',
    },
  ])
  expect(metAt('coursework')).toEqual([{ says: 'coursework' }])
  expect(metAt('CS231n, 2016')).toEqual([{ says: 'CS231n, 2016' }])
})
