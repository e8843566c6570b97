def search_rotated(nums, target):
    low, high = 0, len(nums) - 1
    while low <= high:
        middle = (low + high) // 2
        value = nums[middle]
        if value == target:
            return middle
        left, right = nums[low], nums[high]
        if left <= value:  # the left half is in order
            if left <= target < value:
                high = middle - 1
            else:
                low = middle + 1
        elif value < target <= right:
            low = middle + 1
        else:
            high = middle - 1
    return -1


def cases(add, random):
    add('sample-right', '目标在右段', 'the target is in the right part', [4, 5, 6, 7, 0, 1, 2], 0, sample=True)
    add('sample-missing', '不存在', 'missing', [4, 5, 6, 7, 0, 1, 2], 3, sample=True)
    add('empty', '空列表', 'empty list', [], 5)
    add('one-hit', '单元素，命中', 'one element, hit', [1], 1)
    add('one-miss', '单元素，不命中', 'one element, missed', [1], 0)
    add('two-rotated', '两个元素，换过', 'two elements, swapped', [3, 1], 1)
    add('two-rotated-first', '两个元素，换过，命中第一个', 'two elements, swapped, first hit', [3, 1], 3)
    add('not-rotated', '没有旋转', 'not rotated', [1, 3, 5, 7, 9], 9)
    add('not-rotated-missing', '没有旋转，比所有元素大', 'not rotated, above every element', [1, 3, 5, 7, 9], 10)
    add('pivot-first', '命中最小元素', 'the smallest element', [6, 8, 10, -4, 0, 2], -4)
    add('largest', '命中最大元素', 'the largest element', [6, 8, 10, -4, 0, 2], 10)
    add('first', '命中第一个', 'the first element', [6, 8, 10, -4, 0, 2], 6)
    add('last', '命中最后一个', 'the last element', [6, 8, 10, -4, 0, 2], 2)
    add('rotated-by-one', '只换了一个元素', 'rotated by one', [9, 1, 3, 5, 7], 7)
    add('missing-in-gap', '落在断口处', 'missing, in the gap of the cut', [6, 8, 10, -4, 0, 2], 4)
    long = sorted(random.sample(range(-50000, 50000), 3000))
    for at, target, zh, en in ((1700, long[2990], '3000 个元素', '3000 elements'), (2999, long[1], '3000 个元素，切在最后', '3000 elements, cut at the end'),
                               (1200, 50001, '3000 个元素，不存在', '3000 elements, absent')):
        add(f'long-{at}', zh, en, long[at:] + long[:at], target, reads=60)
