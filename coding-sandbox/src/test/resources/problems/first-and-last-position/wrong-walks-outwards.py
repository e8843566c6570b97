from bisect import bisect_left


def search_range(nums, target):
    first = bisect_left(nums, target)
    if first == len(nums) or nums[first] != target:
        return [-1, -1]
    last = first
    while last + 1 < len(nums) and nums[last + 1] == target:
        last += 1
    return [first, last]
