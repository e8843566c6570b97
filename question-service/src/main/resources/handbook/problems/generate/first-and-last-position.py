def lower_bound(nums, target):
    """The first index whose element is at least target."""
    low, high = 0, len(nums)
    while low < high:
        middle = (low + high) // 2
        if nums[middle] < target:
            low = middle + 1
        else:
            high = middle
    return low


def search_range(nums, target):
    first = lower_bound(nums, target)
    if first == len(nums) or nums[first] != target:
        return [-1, -1]
    return [first, lower_bound(nums, target + 1) - 1]


def cases(add, random):
    add('sample-run', '中间一段重复', 'a run in the middle', [1, 3, 3, 3, 5, 8], 3, sample=True)
    add('sample-missing', '不存在', 'missing', [1, 3, 3, 3, 5, 8], 4, sample=True)
    add('empty', '空列表', 'empty list', [], 1)
    add('one-hit', '单元素，命中', 'one element, hit', [4], 4)
    add('one-miss', '单元素，不命中', 'one element, missed', [4], 3)
    add('single', '只出现一次', 'occurs once', [1, 2, 5, 7, 9], 5)
    add('all-equal', '全都相同', 'all equal', [6, 6, 6, 6, 6], 6)
    add('at-start', '重复段在开头', 'the run is at the start', [2, 2, 2, 7, 9], 2)
    add('at-end', '重复段在末尾', 'the run is at the end', [2, 7, 9, 9, 9, 9], 9)
    add('two-equal', '两个相同元素', 'two equal elements', [3, 3], 3)
    add('below', '比所有元素小', 'below every element', [2, 2, 5], 1)
    add('above', '比所有元素大', 'above every element', [2, 2, 5], 6)
    add('extremes', '32 位极值', 'the 32-bit extremes', [-2147483648, -2147483648, 0, 2147483647, 2147483647], 2147483647)
    add('random', '随机，含许多重复', 'random, with many duplicates', sorted(random.randint(0, 9) for _ in range(60)), 5)
    add('million-equal', '一百万个相同元素', 'a million equal elements', Range(7, 0, 1000003), 7, reads=80)
    add('million-once', '一百万个不同元素，命中末尾附近', 'a million different elements, hit near the end', Range(0, 3, 1000003), 2999994, reads=80)
    add('million-missing', '一百万个元素，不存在', 'a million elements, absent', Range(0, 3, 1000003), 2999995, reads=80)
