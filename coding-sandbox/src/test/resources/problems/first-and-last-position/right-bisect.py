from bisect import bisect_left, bisect_right


def search_range(nums, target):
    first, after = bisect_left(nums, target), bisect_right(nums, target)
    return [first, after - 1] if first < after else [-1, -1]
