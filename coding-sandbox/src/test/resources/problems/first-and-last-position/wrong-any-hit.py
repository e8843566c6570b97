def search_range(nums, target):
    low, high = 0, len(nums) - 1
    while low <= high:
        middle = (low + high) // 2
        if nums[middle] == target:
            return [middle, middle]
        if nums[middle] < target:
            low = middle + 1
        else:
            high = middle - 1
    return [-1, -1]
