def search_rotated(nums, target):
    count = len(nums)
    if count == 0:
        return -1
    low, high = 0, count - 1
    last = nums[high]
    while low < high:
        middle = (low + high) // 2
        if nums[middle] > last:
            low = middle + 1
        else:
            high = middle
    smallest = low
    low, high = 0, count
    while low < high:
        middle = (low + high) // 2
        if nums[(middle + smallest) % count] < target:
            low = middle + 1
        else:
            high = middle
    at = (low + smallest) % count
    return at if low < count and nums[at] == target else -1
